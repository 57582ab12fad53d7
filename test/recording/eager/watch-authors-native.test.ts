import { nativeTensorFlow } from '../../support/tensorflow.js';
import { testAuthors } from './watch-authors-cases.js';

testAuthors('native TensorFlow', await nativeTensorFlow());
