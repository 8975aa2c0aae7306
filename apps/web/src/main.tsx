import './ui/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { reloadWhenReplaced } from './app/reload-when-replaced';
import { Router } from './app/router';
import { focusFirstFault } from './lib/focus-first-fault';
import { currentLanguage } from './lib/i18n/language';
import { queryClient } from './lib/http/query-client';
import { keepFocus } from './lib/keep-focus';

reloadWhenReplaced();
keepFocus();
focusFirstFault();
document.documentElement.lang = currentLanguage();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root element.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Router />
    </QueryClientProvider>
  </StrictMode>,
);
