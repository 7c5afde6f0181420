/** A participant's code: the source's own for imported ones. For `participant` under that name. */
export const participantCode = "coalesce(participant.source_code, 'P' || participant.number)";
