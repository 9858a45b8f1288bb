import { FileUpload, type Upload } from '@trousseau/ui';
import { useNavigate } from 'react-router';
import { uploadFile } from './upload-file.ts';

interface SendTableProps {
  readonly label: string;
  readonly hint: string;
  /** Where the door takes the file, without the id. */
  readonly uploadPath: string;
  /** The page that shows what would happen with it, without the id. */
  readonly pagePath: string;
  readonly maxBytes: number;
}

/** Sends a file of many things (CSV or Excel workbook), and goes to the page that says line by line what would happen. */
export function SendTable({ label, hint, uploadPath, pagePath, maxBytes }: SendTableProps) {
  const navigate = useNavigate();

  const send: Upload = async (file, report, signal, key) => {
    const answer = await uploadFile(`${uploadPath}/${key}`, file, report, signal);
    if (answer.kind === 'unreachable') throw new Error('unreachable');
    if (answer.kind === 'refused') return { ok: false, reason: answer.message };
    void navigate(`${pagePath}/${answer.id}`);
    return { ok: true, id: answer.id };
  };

  return (
    <FileUpload
      label={label}
      id="file"
      files={[]}
      upload={send}
      hint={hint}
      accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      maxBytes={maxBytes}
      multiple={false}
      camera={false}
    />
  );
}
