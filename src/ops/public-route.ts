import { SetMetadata } from '@nestjs/common';

/** The route answers everybody. The guard of the accounts room reads this mark; this room may not know that one. */
export const AnswersEverybody = (): MethodDecorator & ClassDecorator => SetMetadata('parley:public', true);
