import type { BillFile } from '../BillStore';

const MINUTE = 60_000;

/** A file that nobody says is complete counts after this time without a change. */
const SETTLED = MINUTE;

/**
 * A file newer than the manifest of its run is of a refresh that still goes on. Copies do not keep the order, so after
 * this time without a change the files count all the same.
 */
const REFRESHED = 60 * MINUTE;

/** What one run of an export wrote, or all there is where runs overwrite each other. */
export class BillRun {
  readonly files: BillFile[] = [];
  /** When the last of its files was written, in milliseconds. */
  modifiedAt = -Infinity;

  constructor(
    /** Its folder, by which its manifest is found. */
    readonly place: string,
    private readonly startedAt: number | undefined,
    readonly exportFolder: string | undefined,
  ) {}

  add(file: BillFile): void {
    this.files.push(file);
    this.modifiedAt = Math.max(this.modifiedAt, Date.parse(file.modifiedAt));
  }

  /** By what runs of one period are ordered: the time in their names, which survives a copy, else that of their files. */
  get time(): number {
    return this.startedAt ?? this.modifiedAt;
  }

  /** Whether all of it has arrived, as far as can be told. A manifest is written when everything else has been. */
  isWhole(about: {
    now: Date;
    manifest: BillFile | undefined;
    manifestExpected: boolean;
  }): boolean {
    if (!about.manifest) {
      return !about.manifestExpected && this.rested(about.now, SETTLED);
    }
    return (
      Date.parse(about.manifest.modifiedAt) >= this.modifiedAt ||
      this.rested(about.now, REFRESHED)
    );
  }

  private rested(now: Date, time: number): boolean {
    const age = now.getTime() - this.modifiedAt;
    // A file from the future has a wrong clock, and waiting for that time would take for ever.
    return age >= time || age < -REFRESHED;
  }
}
