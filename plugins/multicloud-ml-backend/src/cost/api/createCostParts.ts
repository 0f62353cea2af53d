import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { CallerVisibility } from '../../visibility/CallerVisibility';
import { CurrentCosts } from '../queries/CurrentCosts';
import { CallerCosts } from './CallerCosts';
import { CostAccess } from './CostAccess';
import { CostExport } from './CostExport';
import type { CostOptions } from './CostOptions';
import { CostOverviewQuery } from './CostOverviewQuery';
import { CostSourcesQuery } from './CostSourcesQuery';
import { ModelCostQuery } from './ModelCostQuery';
import { UnattributedQuery } from './UnattributedQuery';

/** Everything that answers what models cost. */
export type CostParts = ReturnType<typeof createCostParts>;

/** Puts the parts that answer what models cost together. */
export function createCostParts(about: {
  knex: Knex;
  options: CostOptions;
  sources: ReadonlyArray<{ id: string; type: string }>;
  permissions: PermissionsService;
  visibility: CallerVisibility;
}) {
  const { knex, options } = about;
  const callers = new CallerCosts(about.permissions);
  const current = new CurrentCosts(knex);
  return {
    callers,
    current,
    access: new CostAccess(knex, about.visibility, callers),
    exports: new CostExport(knex, options),
    models: new ModelCostQuery(knex, options),
    overviews: new CostOverviewQuery(knex, options, current),
    sources: new CostSourcesQuery(knex, about.sources),
    unattributed: new UnattributedQuery(knex, options),
  };
}
