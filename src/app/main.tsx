import { createRoot } from 'react-dom/client';
import '../ui/theme.css';
import { applyTheme } from '../features/workspace/preferences.ts';
import { Providers } from './providers.tsx';

applyTheme();

const host = document.getElementById('root');
if (host) {
  createRoot(host).render(<Providers />);
}
