/** The page's entry: takes the code out of the address, opens the live line, draws. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/tokens.css';
import './app/base.css';
import { App } from './app/app.tsx';
import { LiveContext } from './state/live-hooks.ts';
import { LiveStore } from './state/live-store.ts';
import { LookContext, LookStore } from './state/look.ts';
import { takeCode } from './state/session.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const code = takeCode(globalThis.window);
const live = LiveStore.connect(`${location.origin.replace(/^http/, 'ws')}/live`);
const look = LookStore.ofPage();

createRoot(root).render(
  <StrictMode>
    <LookContext value={look}>
      <LiveContext value={live}>
        <App firstCode={code} />
      </LiveContext>
    </LookContext>
  </StrictMode>,
);
