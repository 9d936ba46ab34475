import './lib/no-eval.ts';
import './styles/tokens.css';
import './styles/base.css';
import './lib/page-texts.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ViewerApp } from './app/viewer-app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('visare.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ViewerApp />
  </StrictMode>,
);
