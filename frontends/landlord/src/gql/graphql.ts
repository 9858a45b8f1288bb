/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type LandlordHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type LandlordHomeQuery = { __typename: 'Query', myContracts: { __typename: 'SuretyContractConnection', totalCount: number } };

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

export const LandlordHomeDocument = new TypedDocumentString(`
    query LandlordHome {
  __typename
  myContracts {
    __typename
    totalCount
  }
}
    `, {"hash":"sha256:c953477bda1864012809d030cf97d2fbe51cd8f53a37ba30ac96540156ea7fdd"}) as unknown as TypedDocumentString<LandlordHomeQuery, LandlordHomeQueryVariables>;