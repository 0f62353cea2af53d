import {
  DRILL_TYPES,
  type Drill,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** A row of `drills`. */
export interface DrillRow {
  id: string;
  entity_ref: string;
  type: string;
  from_site: string;
  to_site: string;
  started_at: string;
  recovered_at: string | null;
  data_loss_minutes: number | null;
  result: string;
  version: string | null;
  evidence_url: string | null;
  notes: string | null;
  recorded_by: string;
  recorded_at: string;
  confirmed_by: string | null;
  confirmed_at: string | null;
  setting: string | null;
}

export function toDrillRow(drill: Drill): DrillRow {
  return {
    id: drill.id,
    entity_ref: drill.entityRef,
    type: drill.type,
    from_site: drill.from,
    to_site: drill.to,
    started_at: drill.startedAt,
    recovered_at: drill.recoveredAt ?? null,
    data_loss_minutes: drill.dataLossMinutes ?? null,
    result: drill.result,
    version: drill.version ?? null,
    evidence_url: drill.evidenceUrl ?? null,
    notes: drill.notes ?? null,
    recorded_by: drill.recordedBy,
    recorded_at: drill.recordedAt,
    confirmed_by: drill.confirmedBy ?? null,
    confirmed_at: drill.confirmedAt ?? null,
    setting: drill.setting ? JSON.stringify(drill.setting) : null,
  };
}

export function fromDrillRow(row: DrillRow): Drill {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    type: DRILL_TYPES.find(type => type === row.type) ?? 'tabletop',
    from: row.from_site,
    to: row.to_site,
    startedAt: row.started_at,
    result: row.result === 'passed' ? 'passed' : 'failed',
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    ...(row.recovered_at !== null && { recoveredAt: row.recovered_at }),
    ...(row.data_loss_minutes !== null && {
      dataLossMinutes: row.data_loss_minutes,
    }),
    ...(row.version !== null && { version: row.version }),
    ...(row.evidence_url !== null && { evidenceUrl: row.evidence_url }),
    ...(row.notes !== null && { notes: row.notes }),
    ...(row.confirmed_by !== null && { confirmedBy: row.confirmed_by }),
    ...(row.confirmed_at !== null && { confirmedAt: row.confirmed_at }),
    ...(row.setting !== null && { setting: JSON.parse(row.setting) }),
  };
}
