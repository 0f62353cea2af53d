import { Progress, useRouteRef } from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { RiBrainLine } from '@remixicon/react';
import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { fleetRouteRef } from '../routes';
import { FLEET_PAGES } from './fleetPages';

/** "ML models" as one page with its sub-pages as tabs. */
export function FleetTabs() {
  const path = useRouteRef(fleetRouteRef)?.() ?? '';
  return (
    <>
      <PluginHeader
        title="ML models"
        icon={<RiBrainLine />}
        tabs={FLEET_PAGES.map(page => ({
          id: page.path,
          label: page.title,
          href: `${path}/${page.path}`,
          matchStrategy: 'prefix',
        }))}
      />
      <Suspense fallback={<Progress />}>
        <Routes>
          <Route
            index
            element={<Navigate to={FLEET_PAGES[0].path} replace />}
          />
          {FLEET_PAGES.map(({ path: page, Content }) => (
            <Route key={page} path={`${page}/*`} element={<Content />} />
          ))}
        </Routes>
      </Suspense>
    </>
  );
}
