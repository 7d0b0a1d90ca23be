import { TestApi } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

describe('signing in', () => {
  it('opens a session for the right password', async () => {
    const answer = await api.visitor().post('/api/v1/session', { username: 'linxiao', password: 'Yunxi-Demo-2026' });
    console.log(answer);
    expect(answer.status).toEqual(201);
  });
});
