/* For trials under Wine 8 only, which lacks this library: random bytes from where Wine has them. Never shipped. */
#include <windows.h>
BOOLEAN WINAPI SystemFunction036(void *bytes, ULONG count); /* RtlGenRandom, advapi32 */
__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *bytes, SIZE_T count)
{
    return SystemFunction036(bytes, (ULONG) count);
}
