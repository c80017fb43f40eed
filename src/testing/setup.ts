/**
 * Makes all fast-check properties use the run's seed (TEST_SEED, see test-seed.ts). The message of
 * a failed property also contains the seed.
 */
import fc from 'fast-check';
import { testSeed } from './test-seed.ts';

fc.configureGlobal({ seed: testSeed() });
