const CONSOLE = 'https://console.cloud.google.com/vertex-ai';

/** A model's page in the Google Cloud console. */
export function modelUrl(at: {
  project: string;
  location: string;
  model: string;
}): string {
  return pageOf(
    at.project,
    ['models', 'locations', at.location, 'models'],
    at.model,
  );
}

/** An endpoint's page there. */
export function endpointUrl(at: {
  project: string;
  location: string;
  endpoint: string;
}): string {
  return pageOf(
    at.project,
    ['online-prediction', 'locations', at.location, 'endpoints'],
    at.endpoint,
  );
}

function pageOf(project: string, path: string[], id: string): string {
  const url = [...path, id].map(encodeURIComponent).join('/');
  return `${CONSOLE}/${url}?project=${encodeURIComponent(project)}`;
}
