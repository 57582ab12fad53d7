import { javaScriptTensorFlow } from '../../support/tensorflow.js';
import { testWatch } from './watch-cases.js';

testWatch('pure JavaScript', await javaScriptTensorFlow());
