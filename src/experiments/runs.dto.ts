import { ApiProperty } from '@nestjs/swagger';
import type { RunView } from './experiments.service.js';

export class RunDto implements RunView {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ['evaluation', 'training', 'split'] })
  kind!: RunView['kind'];
  @ApiProperty()
  name!: string;
  @ApiProperty({ enum: ['waiting', 'running', 'done', 'failed', 'cancelled'] })
  state!: RunView['state'];
  @ApiProperty({ type: Object, description: '{"share": 0 to 1, "what"}' })
  progress!: RunView['progress'];
  @ApiProperty({ type: Object, description: 'With the version and digest of all that goes in' })
  request!: unknown;
  @ApiProperty({ type: Object, nullable: true })
  result!: unknown;
  @ApiProperty({ type: Object, nullable: true, description: '{"code", "message", "errors"}' })
  error!: RunView['error'];
  @ApiProperty()
  createdBy!: string;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt!: string | null;
}

export class SplitListDto {
  @ApiProperty({ type: [RunDto] })
  splits!: RunView[];
}

export class EvaluationListDto {
  @ApiProperty({ type: [RunDto] })
  evaluations!: RunView[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class TrainingListDto {
  @ApiProperty({ type: [RunDto] })
  trainings!: RunView[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
