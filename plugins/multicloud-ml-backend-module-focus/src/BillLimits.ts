import { z } from 'zod';

/** How much one reading of a bill may take, and how bad a bill may be. */
export const billLimitsShape = z
  .strictObject({
    /** For DuckDB, which puts what does not fit on disk. */
    memoryMegabytes: z.number().int().min(128).max(1_000_000).default(512),
    /** What a packed file may unpack to. */
    uncompressedGigabytes: z.number().positive().max(10_000).default(50),
    /** How many times its own size a packed file may unpack to. */
    compressionRatio: z.number().min(2).max(1_100).default(250),
    /** Longest line of a CSV file. */
    lineKilobytes: z.number().int().min(16).max(16_384).default(1_024),
    /** Above this share of rows that cannot be read a delivery is refused. */
    badRowPercent: z.number().min(0).max(100).default(1),
  })
  .prefault({});

export type BillLimits = z.output<typeof billLimitsShape>;
