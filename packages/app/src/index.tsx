import '@backstage/cli/asset-types';
import '@backstage/ui/css/styles.css';
import ReactDOM from 'react-dom/client';
import App from './App';

const container = document.getElementById('root');
if (!container) {
  throw new Error('public/index.html has no element with id "root"');
}
ReactDOM.createRoot(container).render(App.createRoot());
