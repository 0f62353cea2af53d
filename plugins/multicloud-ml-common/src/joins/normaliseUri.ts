/** An address in the one spelling in which two can be compared. */
export interface ComparableUri {
  text: string;
  /** Length of the shortest parent that may stand for a model; what is above it holds many. */
  shortestParent: number;
  /** `server`: every server has such addresses of its own. `system`: it means something within its source only. */
  reach: 'everywhere' | 'server' | 'system';
}

/** Several spellings of one place, each with the one that is kept. */
const SPELLINGS: Array<[RegExp, string]> = [
  [/^s3[an]:\/\//, 's3://'],
  [/^gcs:\/\//, 'gs://'],
  [/^https:\/\/storage\.googleapis\.com\//, 'gs://'],
  [/^https:\/\/s3[.-](?:[a-z0-9-]+\.)?amazonaws\.com\//, 's3://'],
  [
    /^https:\/\/([a-z0-9.-]+)\.s3[.-](?:[a-z0-9-]+\.)?amazonaws\.com\//,
    's3://$1/',
  ],
  [
    /^(?:wasbs?|abfss?):\/\/([^@/]+)@([a-z0-9]+)\.(?:blob|dfs)\.core\.windows\.net/,
    'https://$2.blob.core.windows.net/$1',
  ],
];

const AZURE_ID = /^(\/subscriptions\/|azureml:)/i;
const AZURE_BLOB = /^https:\/\/[a-z0-9]+\.blob\.core\.windows\.net\//;
const SERVER_SCHEMES = new Set(['models', 'runs', 'mlflow-artifacts']);
const SYSTEM_SCHEMES = new Set(['', 'file', 'pvc', 'hostpath']);

/** Segments after the bucket that a parent has at least. */
const LEAST_SEGMENTS = 2;

/**
 * Brings an address into the spelling in which it can be compared: no slashes at its end, scheme and host in lower
 * case, one scheme for each store, Azure's ids in lower case.
 *
 * @returns nothing for an address that ends with its host or bucket, and so tells nothing of a model
 */
export function normaliseUri(uri: string): ComparableUri | undefined {
  const bare = uri.trim().replace(/\/+$/, '');
  if (AZURE_ID.test(bare)) {
    return comparable(bare.toLowerCase(), 'everywhere');
  }
  const [head] = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i.exec(bare) ?? [''];
  const scheme = head.split(':')[0].toLowerCase();
  let text = head.toLowerCase() + bare.slice(head.length);
  for (const [spelling, kept] of SPELLINGS) {
    text = text.replace(spelling, kept);
  }
  return comparable(text, reachOf(scheme));
}

function reachOf(scheme: string): ComparableUri['reach'] {
  if (SYSTEM_SCHEMES.has(scheme)) {
    return 'system';
  }
  return SERVER_SCHEMES.has(scheme) ? 'server' : 'everywhere';
}

function comparable(
  text: string,
  reach: ComparableUri['reach'],
): ComparableUri | undefined {
  const [host] = /^[^/]*:\/\/[^/]*/.exec(text) ?? [''];
  if (text === host) {
    return undefined;
  }
  // Without a host, and where the bucket is part of the path, the first segment is the bucket.
  const segments =
    LEAST_SEGMENTS + (host === '' || AZURE_BLOB.test(text) ? 1 : 0);
  let end = host.length;
  for (let count = 0; count < segments && end < text.length; count++) {
    const next = text.indexOf('/', end + 1);
    end = next === -1 ? text.length : next;
  }
  return { text, reach, shortestParent: end };
}
