/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type RuleQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleQuery = { __typename: 'Query', passwordRule: { __typename: 'PasswordRule', minLength: number } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const RuleDocument = new TypedDocumentString(`
    query Rule {
  __typename
  passwordRule {
    __typename
    minLength
  }
}
    `, {"hash":"sha256:de010bfa63eefd5dce146c783a21539b7cbedcb9ef086e4f8a3ac2d81eee1225"}) as unknown as TypedDocumentString<RuleQuery, RuleQueryVariables>;