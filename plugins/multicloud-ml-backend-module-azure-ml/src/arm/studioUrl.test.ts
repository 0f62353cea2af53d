import { studioUrl } from './studioUrl';

const place = { id: '/subscriptions/s/resourcegroups/rg/workspaces/risk' };

it('leads to the studio of the cloud that is read', () => {
  expect(
    studioUrl('https://management.azure.com', place, [
      'model',
      'a b:1',
      'details',
    ]),
  ).toBe(`https://ml.azure.com/model/a%20b%3A1/details?wsid=${place.id}`);
  expect(
    studioUrl('https://management.usgovcloudapi.net/', place, ['endpoints']),
  ).toBe(`https://ml.azure.us/endpoints?wsid=${place.id}`);
  expect(studioUrl('http://127.0.0.1:8080', place, [])).toBeUndefined();
});
