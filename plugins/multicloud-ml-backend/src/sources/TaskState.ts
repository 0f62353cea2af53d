/** What the scheduler knows of a task, over all replicas. */
export interface TaskState {
  running: boolean;
  /** When it runs next (RFC 3339); absent while it runs, and for tasks that only run by hand. */
  startsAt?: string;
}

/** The state of every task by its id; an empty map where the scheduler does not tell. */
export type ReadTaskStates = () => Promise<ReadonlyMap<string, TaskState>>;
