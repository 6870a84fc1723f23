import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { OptionalText } from '../ops/dto-fields.js';
import type { ApiKeyKind } from '../storage/entities/api-key.entity.js';
import { ROLE_NAMES, type Role } from './caller.js';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './passwords.js';

export class SignInDto {
  @OptionalText(200, 'The token of a one-time sign-in link')
  token?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, format: 'email' })
  @IsOptional()
  @MaxLength(254)
  @IsString()
  email?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, format: 'password' })
  @IsOptional()
  @MaxLength(MAX_PASSWORD_LENGTH)
  @IsString()
  password?: string | null;
}

export class PasswordDto {
  @ApiProperty({ format: 'password', minLength: MIN_PASSWORD_LENGTH, maxLength: MAX_PASSWORD_LENGTH })
  @IsString()
  password!: string;
}

export class SessionAccountDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ROLE_NAMES })
  role!: Role;
}

export class SessionDto {
  @ApiProperty({ type: SessionAccountDto })
  account!: SessionAccountDto;

  @ApiProperty({ description: 'Goes back as X-CSRF-Token with every request that changes something' })
  csrfToken!: string;
}

export class NewAccountDto {
  @ApiProperty({ format: 'email' })
  @MaxLength(254)
  @IsString()
  email!: string;

  @ApiProperty({ enum: ROLE_NAMES })
  @IsIn(ROLE_NAMES)
  role!: Role;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100 })
  @IsOptional()
  @IsNotEmpty()
  @MaxLength(100)
  @IsString()
  name?: string | null;
}

export class AccountChangeDto {
  @ApiPropertyOptional({ enum: ROLE_NAMES, nullable: true })
  @IsOptional()
  @IsIn(ROLE_NAMES)
  role?: Role | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100 })
  @IsOptional()
  @IsNotEmpty()
  @MaxLength(100)
  @IsString()
  name?: string | null;

  @ApiPropertyOptional({
    type: Boolean,
    nullable: true,
    description: 'A disabled account cannot sign in; its sessions end at once',
  })
  @IsOptional()
  @IsBoolean()
  disabled?: boolean | null;
}

export class AccountDto extends SessionAccountDto {
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt!: string | null;
}

export class AccountListDto {
  @ApiProperty({ type: [AccountDto] })
  accounts!: AccountDto[];
}

export class InvitationDto extends AccountDto {
  @ApiProperty({ description: 'One-time sign-in link, valid for a day; shown this once' })
  signInLink!: string;
}

const KEY_KINDS = ['parley', 'akismet'] as const;

export class NewKeyDto {
  @ApiProperty({ maxLength: 100 })
  @IsNotEmpty()
  @MaxLength(100)
  @IsString()
  name!: string;

  @ApiProperty({ enum: ROLE_NAMES })
  @IsIn(ROLE_NAMES)
  role!: Role;

  @ApiPropertyOptional({ enum: KEY_KINDS, nullable: true, default: 'parley' })
  @IsOptional()
  @IsIn(KEY_KINDS)
  kind?: ApiKeyKind | null;
}

export class KeyDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ROLE_NAMES })
  role!: Role;

  @ApiProperty({ enum: KEY_KINDS })
  kind!: ApiKeyKind;

  @ApiProperty({ description: 'The last four characters' })
  hint!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt!: string | null;
}

export class NewKeyAnswerDto extends KeyDto {
  @ApiProperty({ description: 'The key itself; shown this once' })
  key!: string;
}

export class KeyListDto {
  @ApiProperty({ type: [KeyDto] })
  keys!: KeyDto[];
}

export class PersonDto {
  @ApiProperty({ format: 'uuid' })
  accountId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ROLE_NAMES })
  role!: Role;
}

export class PersonListDto {
  @ApiProperty({ type: [PersonDto] })
  people!: PersonDto[];
}
