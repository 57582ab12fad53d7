import { nativeTensorFlow } from '../../support/tensorflow.js';
import { testWatch } from './watch-cases.js';

testWatch('native TensorFlow', await nativeTensorFlow());
