import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readCostReading } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';

/** What an adopter configures under `multicloudMl.costs`, without the sources and how they read. */
export interface CostSettings {
  /** Group ref by the account that it pays for: an AWS account, a Google Cloud project, an Azure subscription. */
  accounts: Record<string, string>;
  /** In which run-rates and annotations are shown, where the rates allow; absent: as billed. */
  currency?: string;
  /** Units of `to` for one of `from`, by month; for display only. */
  rates: Array<{ month: string; from: string; to: string; rate: string }>;
  /** Whether the catalog shows the run-rate. */
  annotation: boolean;
  /** Days after its last whole day from which a bill is stale. */
  staleAfterDays: number;
  /** The tag keys by which a bill names a model. */
  tagKeys: string[];
}

const currency = z
  .string()
  .regex(/^[A-Za-z]{3}$/, 'is not an ISO 4217 code, for instance "SGD"')
  .transform(code => code.toUpperCase());

const schema = z.object({
  accounts: z
    .record(
      z.string().trim().min(1),
      z.string().transform((text, context) => {
        try {
          return stringifyEntityRef(
            parseEntityRef(text, {
              defaultKind: 'group',
              defaultNamespace: 'default',
            }),
          );
        } catch {
          context.addIssue(
            `"${text}" is not a group; write for instance "group:default/risk-ml"`,
          );
          return z.NEVER;
        }
      }),
    )
    .default({}),
  currency: currency.optional(),
  rates: z
    .array(
      z.strictObject({
        month: z
          .string()
          .regex(
            /^\d{4}-(0[1-9]|1[0-2])$/,
            'is not a month, for instance "2026-11"',
          ),
        from: currency,
        to: currency,
        rate: z
          .union([z.string(), z.number()])
          .transform(String)
          .pipe(
            z
              .string()
              .regex(
                /^(?=.*[1-9])\d{1,18}(\.\d{1,18})?$/,
                'is not a rate over 0 in plain digits, for instance "1.31"',
              ),
          ),
      }),
    )
    .default([]),
  annotation: z.boolean().default(true),
  staleAfterDays: z.number().positive().default(4),
});

/** @throws Error with one sentence that names every wrong setting */
export function readCostSettings(config: RootConfigService): CostSettings {
  const parsed = schema.safeParse(
    config.getOptional('multicloudMl.costs') ?? {},
  );
  if (!parsed.success) {
    throw new Error(
      `Invalid configuration: ${parsed.error.issues
        .map(
          issue =>
            `${['multicloudMl', 'costs', ...issue.path].join('.')}: ${
              issue.message
            }`,
        )
        .join('; ')}`,
    );
  }
  return { ...parsed.data, tagKeys: readCostReading(config).tagKeys };
}
