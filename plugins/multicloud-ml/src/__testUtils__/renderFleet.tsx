import { renderTestApp, type ApiMock } from '@backstage/frontend-test-utils';
import type { RenderResult } from '@testing-library/react';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { MultiCloudMlApi } from '../api';
import multicloudMlPlugin from '../index';
import { multicloudMlApiMock } from './renderOnEntity';

/** Renders "ML models" with its sub-pages in a real app, which has the catalog's own entity page to link to. */
export function renderFleet(options: {
  path: string;
  api: Partial<MultiCloudMlApi>;
}): RenderResult & { api: ApiMock<MultiCloudMlApi> } {
  const api = multicloudMlApiMock(options.api);
  const rendered = renderTestApp({
    extensions: [
      catalogPlugin.getExtension('page:catalog/entity'),
      multicloudMlPlugin.getExtension('entity-content:multicloud-ml/model'),
      multicloudMlPlugin.getExtension(
        'entity-content:multicloud-ml/model-cost',
      ),
      multicloudMlPlugin.getExtension('entity-content:multicloud-ml/scorecard'),
      multicloudMlPlugin.getExtension('page:multicloud-ml'),
      multicloudMlPlugin.getExtension('sub-page:multicloud-ml/models'),
      multicloudMlPlugin.getExtension('sub-page:multicloud-ml/teams'),
      multicloudMlPlugin.getExtension('sub-page:multicloud-ml/map'),
      multicloudMlPlugin.getExtension('sub-page:multicloud-ml/standards'),
      multicloudMlPlugin.getExtension('sub-page:multicloud-ml/cost'),
      multicloudMlPlugin.getExtension('sub-page:multicloud-ml/exemptions'),
      multicloudMlPlugin.getExtension('sub-page:multicloud-ml/bills'),
      multicloudMlPlugin.getExtension('sub-page:multicloud-ml/sources'),
    ],
    apis: [api, [catalogApiRef, catalogApiMock()]],
    initialRouteEntries: [options.path],
  });
  return { ...rendered, api };
}
