import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('starts and offers to enter as a guest', async () => {
    // Where the app reads its configuration when no page carries it.
    Object.defineProperty(process, 'env', {
      value: {
        NODE_ENV: 'test',
        APP_CONFIG: [
          {
            context: 'test',
            data: {
              app: { title: 'Test portal', baseUrl: 'http://localhost:3000' },
              backend: { baseUrl: 'http://localhost:7007' },
            },
          },
        ],
      },
    });

    render(App.createRoot());

    expect(
      await screen.findByRole('button', { name: 'Enter' }),
    ).toBeInTheDocument();
  });
});
