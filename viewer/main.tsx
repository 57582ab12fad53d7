import './styles.css';
import { render } from 'preact';
import { startLive } from './live.js';
import { startLocation } from './location.js';
import { startTheme } from './theme.js';
import { App } from './views/app.js';

const root = document.getElementById('app');
if (!root) throw new Error('index.html lacks the element #app that the page is drawn into.');

startTheme();
startLocation();
startLive();
render(<App />, root);
