import type { ModelSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { plainCell } from '../export/plainCell';

/** A model as it is exported, before it is known in which format. Null: unknown, or not for the caller to see. */
export type ExportedModel = {
  model: string;
  title: string;
  owner: string | null;
  lifecycle: string | null;
  tier: string;
  tier_assumed: boolean;
  grade: string;
  /** Points and percent, exact. */
  proved: number;
  possible: number;
  coverage: number;
  recovery: string;
  residency: string;
  provider: string | null;
  region: string | null;
  sites: string[];
  monthly_cost: number | null;
  currency: string | null;
  cost_hidden: boolean;
  warnings: number;
  stale: boolean;
  assessed_at: string;
  standard_version: string;
};

/** The columns of the export, in order. */
export const MODEL_COLUMNS = [
  'model',
  'title',
  'owner',
  'lifecycle',
  'tier',
  'tier_assumed',
  'grade',
  'proved',
  'possible',
  'coverage',
  'recovery',
  'residency',
  'provider',
  'region',
  'sites',
  'monthly_cost',
  'currency',
  'cost_hidden',
  'warnings',
  'stale',
  'assessed_at',
  'standard_version',
] as const satisfies ReadonlyArray<keyof ExportedModel>;

export function toExported(
  summary: ModelSummary,
  about: { costHidden: boolean; standardVersion: string },
): ExportedModel {
  return {
    model: summary.entityRef,
    title: summary.title,
    owner: summary.ownerRef ?? null,
    lifecycle: summary.lifecycle ?? null,
    tier: summary.tier,
    tier_assumed: summary.tierAssumed,
    grade: summary.grade,
    proved: summary.proved,
    possible: summary.possible,
    coverage: summary.coverage,
    recovery: summary.recovery,
    residency: summary.residency,
    provider: summary.provider ?? null,
    region: summary.region ?? null,
    sites: summary.sites,
    monthly_cost: summary.monthlyCost?.amount ?? null,
    currency: summary.monthlyCost?.currency ?? null,
    cost_hidden: about.costHidden,
    warnings: summary.warnings,
    stale: summary.stale,
    assessed_at: summary.assessedAt,
    standard_version: about.standardVersion,
  };
}

/** The cells of a row of CSV. None begins a formula: figures are digits of our own, all else is made plain. */
export function toCells(
  model: ExportedModel,
): Record<(typeof MODEL_COLUMNS)[number], string> {
  return {
    model: cell(model.model),
    title: cell(model.title),
    owner: cell(model.owner),
    lifecycle: cell(model.lifecycle),
    tier: cell(model.tier),
    tier_assumed: yesOrNo(model.tier_assumed),
    grade: cell(model.grade),
    proved: String(model.proved),
    possible: String(model.possible),
    coverage: String(model.coverage),
    recovery: cell(model.recovery),
    residency: cell(model.residency),
    provider: cell(model.provider),
    region: cell(model.region),
    sites: cell(model.sites.join(' ')),
    monthly_cost: model.monthly_cost === null ? '' : String(model.monthly_cost),
    currency: cell(model.currency),
    cost_hidden: yesOrNo(model.cost_hidden),
    warnings: String(model.warnings),
    stale: yesOrNo(model.stale),
    assessed_at: cell(model.assessed_at),
    standard_version: cell(model.standard_version),
  };
}

function cell(text: string | null): string {
  return text === null ? '' : plainCell(text);
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
