/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type PartnerHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnerHomeQuery = { __typename: 'Query', me: { __typename: 'Me', space: { __typename: 'Space', departements: Array<string> } } | null };

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

export const PartnerHomeDocument = new TypedDocumentString(`
    query PartnerHome {
  __typename
  me {
    __typename
    space {
      __typename
      departements
    }
  }
}
    `, {"hash":"sha256:e4be5d8ae11cf040cb336001bc497de9db0b82ca042147d8350954ad9e4d9293"}) as unknown as TypedDocumentString<PartnerHomeQuery, PartnerHomeQueryVariables>;