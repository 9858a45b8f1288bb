export {
  Link,
  Navigate,
  NavLink,
  Outlet,
  Route,
  Routes,
  useLocation,
  useNavigate,
  useParams,
  useSearchParams,
} from 'react-router';
export { Provider as GraphProvider } from 'urql';
export { carriedAnswers, carryAnswers, dropCarriedAnswers } from './carried-answers.ts';
export {
  contractVersion,
  type Locale,
  type Notice,
  type SpaceNavigation,
  type SpaceProps,
  type SpaceRole,
  type SpaceSession,
} from './contract.ts';
export { Conversation, type ConversationProps, type GivenConversation } from './conversation/conversation.tsx';
export { createGraph } from './graph/client.ts';
export { errorsOf, type FieldError, isMissing, type Problem } from './graph/problem.ts';
export { type Answer, type GraphDocument, type QueryState, useAsk, useMutation, useQuery } from './graph/use-graph.ts';
export {
  changeLocale,
  type MessageKey,
  type MessageTree,
  type SameMessages,
  type Translate,
  useLocale,
  useMessages,
} from './messages.ts';
export { MissingPage, NotHere } from './not-here.tsx';
export { newOperationId } from './operation-id.ts';
export { RefusedLines } from './refused-lines.tsx';
export {
  type DeclaredResource,
  lineOf,
  mainKinds,
  missingSum,
  noResources,
  otherKinds,
  type ResourceAnswers,
  type ResourceKind,
  resourceAnswersOf,
  resourcesInput,
  type Situation,
} from './resource-answers.ts';
export { ResourceFields, type ResourceTexts } from './resource-fields.tsx';
export { Rich } from './rich.tsx';
export { SendTable } from './send-table.tsx';
export { pretendedNow, pretendForFiles, pretendNow } from './time-travel.ts';
export { type UploadResult, uploadFile } from './upload-file.ts';
export type { UploadPlace } from './upload-pieces.ts';
export { communeLabel, type ListedCommune, useCommuneSearch } from './use-commune-search.ts';
export { SpaceProvider, useMayChange, useSpace } from './use-space.tsx';
export { type UnfinishedFile, useUploadPlaces } from './use-upload-places.ts';
export { useWhileWorking } from './use-while-working.ts';
