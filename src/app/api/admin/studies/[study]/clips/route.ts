import { requireResearcher } from "#server/accounts/require-researcher.ts";
import { actorOf } from "#server/accounts/researcher.ts";
import { answering, wrongInput } from "#server/errors.ts";
import { requireOrigin } from "#server/participants/require-origin.ts";
import { receiveUpload } from "#server/studies/upload/receive-upload.ts";
import { storeUpload } from "#server/studies/upload/store-upload.ts";
import { makeUploadFolder } from "#server/studies/upload/upload-folder.ts";
import { uploadResponse } from "#server/studies/upload/upload-response.ts";

interface Context {
  params: Promise<{ study: string }>;
}

/**
 * Takes a batch of clips. It stands below `/api` because the proxy would hold the body of any
 * other request in memory.
 */
export const POST = answering(async (request: Request, { params }: Context) => {
  const actor = actorOf(await requireResearcher("researcher"));
  requireOrigin(request);
  const { study: slug } = await params;
  const { body, signal } = request;
  if (body === null) throw wrongInput("Expected the files of a batch.");
  const folder = await makeUploadFolder();
  const upload = await receiveUpload(body, folder.path).catch(async (error: unknown) => {
    await folder.remove();
    throw error;
  });
  return uploadResponse(async (tell) => {
    try {
      const onProgress = (done: number, total: number) => tell({ done, total });
      return { stored: await storeUpload({ slug, upload, actor, onProgress, signal }) };
    } finally {
      await folder.remove();
    }
  });
});
