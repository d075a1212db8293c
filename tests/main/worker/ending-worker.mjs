/** A worker that ends as soon as it starts, to test what is told of it. */
import { exit } from 'node:process';

exit(3);
