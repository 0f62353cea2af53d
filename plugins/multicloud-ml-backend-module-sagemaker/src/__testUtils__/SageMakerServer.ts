/** Something that answers as SageMaker does. */
export interface SageMakerServer {
  url: string;
  account: string;
  /** Forgets everything. */
  reset(): Promise<void>;
  stop(): Promise<void>;
  /** What it was asked or answered against the contract. */
  violations(): string[];
}
