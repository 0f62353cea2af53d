import type { DataTable } from '../../model/MlModel';
import { titleOf } from '../judged/words';
import { tableValue } from '../portability/P3Tables';
import {
  asIf,
  type CandidateSource,
  termOfClass,
  withFacts,
} from './Candidate';

/** P3: an open format for what is not in one, or a scheduled export of what is proprietary. */
export const tableSteps: CandidateSource = ({ model, standard }, result) => {
  const open = termOfClass(
    standard.vocabularies.tableFormats,
    'open',
    'iceberg',
  );
  if (open === undefined) {
    return [];
  }
  const tables = model.tables.value ?? [{}];
  const convert = (only: (value: number | undefined) => boolean) =>
    tables.map(table =>
      only(tableValue(standard, table))
        ? { ...table, format: open, scheduledExport: undefined }
        : table,
    );
  const change = (changed: DataTable[]) => asIf(changed);
  if (result.state === 'unknown') {
    return [
      {
        criterion: 'P3',
        id: 'P3:state',
        title: `State every table and its format; ${titleOf(
          open,
        )} or another open one earns all points`,
        effort: 1,
        apply: subject =>
          withFacts(subject, {
            tables: change(convert(value => value === undefined)),
          }),
      },
    ];
  }
  const worst = tables.find(
    table => tableValue(standard, table) === result.value,
  );
  return [
    {
      criterion: 'P3',
      id: 'P3:export',
      title: 'Export the proprietary tables to an open format on a schedule',
      effort: 2,
      apply: subject =>
        withFacts(subject, {
          tables: change(
            tables.map(table =>
              tableValue(standard, table) === 0
                ? { ...table, scheduledExport: true }
                : table,
            ),
          ),
        }),
    },
    {
      criterion: 'P3',
      id: `P3:${open}`,
      title: `Move ${titleOf(worst?.format ?? 'the tables')} to ${titleOf(
        open,
      )}`,
      effort: 3,
      apply: subject =>
        withFacts(subject, {
          tables: change(convert(value => value === undefined || value < 1)),
        }),
    },
  ];
};

/** P4: an offline export, or a store that is nobody's. */
export const featureStoreSteps: CandidateSource = (
  { model, standard },
  result,
) => {
  const store = model.featureStore.value ?? {};
  if (result.state === 'unknown') {
    return [
      {
        criterion: 'P4',
        id: 'P4:state',
        title: 'State the feature store; Feast or none earns all points',
        effort: 1,
        apply: subject =>
          withFacts(subject, {
            featureStore: asIf({ ...store, kind: 'none' }),
          }),
      },
    ];
  }
  const neutral = termOfClass(
    standard.vocabularies.featureStores,
    'neutral',
    'feast',
  );
  return [
    {
      criterion: 'P4',
      id: 'P4:export',
      title: `Export ${titleOf(store.kind ?? '')} offline`,
      effort: 2,
      apply: subject =>
        withFacts(subject, {
          featureStore: asIf({ ...store, offlineExport: true }),
        }),
    },
    {
      criterion: 'P4',
      id: 'P4:feast',
      title: `Move ${titleOf(store.kind ?? 'the feature store')} to ${titleOf(
        neutral ?? 'feast',
      )}`,
      effort: 3,
      apply: subject =>
        withFacts(subject, {
          featureStore: asIf({ ...store, kind: neutral ?? 'none' }),
        }),
    },
  ];
};
