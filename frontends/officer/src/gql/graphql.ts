/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type OfficerHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type OfficerHomeQuery = { __typename: 'Query', visaQueue: { __typename: 'VisaRequestConnection', totalCount: number } };

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

export const OfficerHomeDocument = new TypedDocumentString(`
    query OfficerHome {
  __typename
  visaQueue {
    __typename
    totalCount
  }
}
    `, {"hash":"sha256:ba846df6d4b410201b497257eab9d5c25d71fb1f8b22df41e8a88f197aedaa6a"}) as unknown as TypedDocumentString<OfficerHomeQuery, OfficerHomeQueryVariables>;