/* For trials under Wine 8 only, which lacks Windows' own ICU: no encoding but those Qt has itself. Never shipped. */
#define NO(name) __declspec(dllexport) void *name(void) { return 0; }
#define OPEN(name) __declspec(dllexport) void *name(const char *n, int *error) { if (error) *error = 4; return 0; }
OPEN(ucnv_open)
NO(ucnv_close) NO(ucnv_reset) NO(ucnv_getName) NO(ucnv_getStandardName) NO(ucnv_getAvailableName)
NO(ucnv_countAvailable) NO(ucnv_fromUnicode) NO(ucnv_toUnicode) NO(ucnv_getMaxCharSize)
NO(ucnv_getToUCallBack) NO(ucnv_getFromUCallBack) NO(ucnv_setToUCallBack) NO(ucnv_setFromUCallBack)
NO(ucnv_cbFromUWriteUChars) NO(ucnv_cbToUWriteUChars) NO(ucnv_fromUCountPending) NO(ucnv_toUCountPending)
NO(UCNV_FROM_U_CALLBACK_SUBSTITUTE) NO(UCNV_TO_U_CALLBACK_SUBSTITUTE)
