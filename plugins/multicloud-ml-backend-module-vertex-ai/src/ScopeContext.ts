import type { VertexAi } from './api/VertexAi';
import type { VertexAiLocation } from './api/VertexAiLocation';
import type { OwnProject } from './OwnProject';
import type { VertexAiInstance } from './readVertexAiInstances';

/** What reading one region of one project needs. */
export interface ScopeContext {
  vertexAi: VertexAi;
  here: VertexAiLocation;
  project: OwnProject;
  location: string;
  /** `<project>/<location>`, as configured. */
  scope: string;
  options: VertexAiInstance['options'];
  signal: AbortSignal;
}
