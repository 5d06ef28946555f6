import { assertNever } from '../../shared/assertNever';
import { AnnotationsDialog } from '../annotations/AnnotationsDialog';
import { MergeClaimsDialog } from '../claims/merge/MergeClaimsDialog';
import { RequestDialog } from '../claims/requests/RequestDialog';
import { RequestsDialog } from '../claims/requests/RequestsDialog';
import { SignOffDialog } from '../claims/signOff/SignOffDialog';
import { EditClaimsDialog } from '../claims/table/EditClaimsDialog';
import type { Command } from '../commands/command';
import { KeysDialog } from '../commands/KeysDialog';
import { Palette } from '../commands/Palette';
import { ArticleDialog } from '../file/ArticleDialog';
import { RenameDialog } from '../file/RenameDialog';
import { SaveCopyDialog } from '../file/SaveCopyDialog';
import { UnsavedDialog } from '../file/UnsavedDialog';
import { HistoryDialog } from '../history/HistoryDialog';
import { useSession, useWorkspace } from '../project/session/useSession';
import { ProtectDialog } from '../protection/ProtectDialog';
import { RecoveryKeyDialog } from '../protection/RecoveryKeyDialog';
import { UnlockAgainDialog } from '../protection/UnlockAgainDialog';
import { UnprotectDialog } from '../protection/UnprotectDialog';
import { ScaleDialog } from '../ratings/ScaleDialog';
import { SettingsDialog } from '../settings/SettingsDialog';
import { AddSourcesDialog } from '../sources/AddSourcesDialog';
import { CheckFilesDialog } from '../sources/CheckFilesDialog';
import { DeleteSourceDialog } from '../sources/DeleteSourceDialog';
import { TagsDialog } from '../tags/TagsDialog';
import { ChangedOutsideDialog } from '../versions/ChangedOutsideDialog';
import { EarlierVersionsDialog } from '../versions/EarlierVersionsDialog';
import { RecoveryDialog } from '../versions/RecoveryDialog';
import { useKeptFocus } from './place/useKeptFocus';

/** The dialog that is open, if any. */
export function DialogHost({ commands }: { commands: readonly Command[] }) {
  const session = useSession();
  const dialog = useWorkspace((workspace) => workspace.dialog);
  const close = () => session.closeDialog();
  useKeptFocus(session);
  if (!dialog) return null;
  switch (dialog.kind) {
    case 'palette':
      return <Palette commands={commands} onClose={close} />;
    case 'keys':
      return <KeysDialog commands={commands} onClose={close} />;
    case 'settings':
      return <SettingsDialog onClose={close} />;
    case 'mergeClaims':
      return <MergeClaimsDialog claimId={dialog.claim} onClose={close} />;
    case 'signOff':
      return <SignOffDialog claimIds={dialog.claims} onClose={close} />;
    case 'request':
      return <RequestDialog claimId={dialog.claim} at={dialog.at} onClose={close} />;
    case 'requests':
      return <RequestsDialog onClose={close} />;
    case 'tags':
      return <TagsDialog onClose={close} />;
    case 'scale':
      return <ScaleDialog onClose={close} />;
    case 'editClaims':
      return <EditClaimsDialog onClose={close} />;
    case 'annotations':
      return <AnnotationsDialog onClose={close} />;
    case 'article':
      return <ArticleDialog onClose={close} />;
    case 'rename':
      return <RenameDialog onClose={close} />;
    case 'saveCopy':
      return <SaveCopyDialog onClose={close} />;
    case 'addSources':
      return <AddSourcesDialog file={dialog.file} onClose={close} />;
    case 'deleteSource':
      return <DeleteSourceDialog sourceId={dialog.source} onClose={close} />;
    case 'checkFiles':
      return <CheckFilesDialog onClose={close} />;
    case 'history':
      return <HistoryDialog onClose={close} />;
    case 'earlierVersions':
      return <EarlierVersionsDialog onClose={close} />;
    case 'recovery':
      return <RecoveryDialog unsaved={dialog.unsaved} onClose={close} />;
    case 'changedOutside':
      return <ChangedOutsideDialog onClose={close} />;
    case 'protect':
      return <ProtectDialog onClose={close} />;
    case 'unprotect':
      return <UnprotectDialog onClose={close} />;
    case 'unlockAgain':
      return <UnlockAgainDialog onClose={close} />;
    case 'recoveryKey':
      return <RecoveryKeyDialog recoveryKey={dialog.key} onClose={close} />;
    case 'unsaved':
      return <UnsavedDialog onClose={close} />;
    default:
      return assertNever(dialog);
  }
}
