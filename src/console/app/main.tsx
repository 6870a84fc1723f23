import { render } from 'preact';
import { App } from './app.js';
import { applyTheme, keptTheme } from './parts/top-bar.js';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/item.css';
import './styles/context.css';
import './styles/actions.css';
import './styles/views.css';
import './styles/table.css';
import './styles/desk.css';

applyTheme(keptTheme());
const root = document.getElementById('app');
if (root) render(<App />, root);
