import './lib/no-eval.ts';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { JoinApp } from './app/join-app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('anslut.html has no #root');
createRoot(root).render(
  <StrictMode>
    <JoinApp />
  </StrictMode>,
);
