/**
 * What people are told about one criterion or rule of the Standard.
 *
 * @public
 */
export interface Guidance {
  /** `P1` to `P10`, or `D01` to `D40`; `D00` is the tier that is not stated. */
  id: string;
  /** One to three words, sentence case. */
  title: string;
  /** What it asks. */
  asks: string;
  /** Why, in one honest sentence. */
  why: string;
  /** Ways to meet it, the cheapest first; empty where there is nothing to do. */
  howTo: string[];
  /** YAML that meets it: fields of `spec.mlModel` unless it says otherwise; absent where no field does. */
  example?: string;
}
