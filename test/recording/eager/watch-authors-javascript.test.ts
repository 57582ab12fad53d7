import { javaScriptTensorFlow } from '../../support/tensorflow.js';
import { testAuthors } from './watch-authors-cases.js';

testAuthors('pure JavaScript', await javaScriptTensorFlow());
