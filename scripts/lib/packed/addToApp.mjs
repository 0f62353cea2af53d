import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedPackages } from '../publishedPackages.mjs';
import { registryOfNpm } from '../registry.mjs';
import { root } from '../root.mjs';
import { editJson } from './createBackstage.mjs';
import { must } from './must.mjs';
import { tarballOf } from './packAll.mjs';

const MODEL = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: packed-model
  annotations:
    multicloud-ml.io/provider: aws
    multicloud-ml.io/region: ap-southeast-1
    multicloud-ml.io/tier: T2
spec:
  type: ml-model
  lifecycle: production
  owner: guests
`;

/** Installs the tarballs and adds them as the READMEs say. */
export async function addToApp(app, tarballs) {
  const packages = await publishedPackages();
  const { resolutions } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const fileOf = name => `file:${tarballOf(tarballs, name)}`;
  const install = (part, isWanted) =>
    editJson(join(app, 'packages', part, 'package.json'), content => {
      for (const { name } of packages.filter(isWanted)) {
        content.dependencies[name] = fileOf(name);
      }
    });

  await editJson(join(app, 'package.json'), content => {
    Object.assign(
      content.resolutions,
      // What an install on any machine needs today, see docs/develop.md.
      resolutions,
      // They ask for one another by version, and no registry has them yet.
      Object.fromEntries(packages.map(({ name }) => [name, fileOf(name)])),
    );
  });
  const isBackend = ({ role }) => role.startsWith('backend-plugin');
  await install('app', ({ role }) => role === 'frontend-plugin');
  await install('backend', isBackend);

  const index = join(app, 'packages/backend/src/index.ts');
  const code = await readFile(index, 'utf8');
  await writeFile(
    index,
    code.replace(
      'backend.start();',
      [
        `backend.add(import('@backstage/plugin-events-backend'));`,
        ...packages
          .filter(isBackend)
          .map(({ name }) => `backend.add(import('${name}'));`),
        'backend.start();',
      ].join('\n'),
    ),
  );
  await editJson(join(app, 'packages/backend/package.json'), content => {
    content.dependencies['@backstage/plugin-events-backend'] = '^0.6.6';
  });
  // No app is on both systems: that its types are found is what can be seen here.
  await writeFile(
    join(app, 'packages/app/src/oldSystem.ts'),
    `export { MlModelsPage, isMlModel } from '${
      packages.find(({ role }) => role === 'frontend-plugin').name
    }/legacy';\n`,
  );
  await appendFile(join(app, 'examples/entities.yaml'), `---\n${MODEL}`);
  await must('yarn', ['install'], {
    cwd: app,
    // Its lockfile knows nothing of the packages yet, which Yarn would refuse to add on a CI machine.
    env: { ...registryOfNpm(), YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' },
  });
}
