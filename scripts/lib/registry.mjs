import process from 'node:process';

/** npm's registry is Yarn's too, unless Yarn was told of its own: a mirror is configured once. */
export function registryOfNpm() {
  const { npm_config_registry: registry, YARN_NPM_REGISTRY_SERVER } =
    process.env;
  const isDefault =
    !registry || /^https:\/\/[^/]*npmjs\.org\/?$/.test(registry);
  return isDefault || YARN_NPM_REGISTRY_SERVER
    ? {}
    : { YARN_NPM_REGISTRY_SERVER: registry };
}
