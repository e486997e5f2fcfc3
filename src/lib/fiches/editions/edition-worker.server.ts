// The program of the thread that `make-edition.server.ts` starts.
import { answerOrders } from '../../shared/answer-orders.server.ts';
import { editionTasks } from './edition-tasks.server.ts';

answerOrders(editionTasks);
