/**
 * An exported inventory file as a model source of the multicloud-ml backend.
 *
 * @packageDocumentation
 */
export { multicloudMlModuleFile as default } from './module';
