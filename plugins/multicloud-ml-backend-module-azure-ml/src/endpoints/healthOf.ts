/**
 * Whether a deployment serves, by the state of it or of its endpoint. While it updates or scales it goes on serving with
 * what it had. Undefined: Azure does not say.
 *
 * Source: EndpointProvisioningState, DeploymentProvisioningState and ServerlessEndpointState in the REST reference of
 * Azure Machine Learning, 2024-10-01.
 */
const STATES: ReadonlyMap<string, boolean | undefined> = new Map([
  ['succeeded', true],
  ['updating', true],
  ['scaling', true],
  ['canceled', undefined],
  ['creating', false],
  ['deleting', false],
  ['failed', false],
  ['online', true],
  ['unknown', undefined],
  ['suspending', false],
  ['suspended', false],
  ['reinstating', false],
  ['creationfailed', false],
  ['deletionfailed', undefined],
]);

/**
 * The worst of several states, since what serves needs all of them.
 *
 * @returns undefined too for a state that Azure added later
 */
export function healthOf(
  ...states: ReadonlyArray<string | null | undefined>
): boolean | undefined {
  const known = states.flatMap(state =>
    state ? [STATES.get(state.toLowerCase())] : [],
  );
  if (known.includes(false)) {
    return false;
  }
  return known.length > 0 && known.every(Boolean) ? true : undefined;
}
