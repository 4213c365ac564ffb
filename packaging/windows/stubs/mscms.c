/* For trials under Wine 8 only, whose own lacks the last function: no screen has a colour profile. Never shipped. */
#include <windows.h>
__declspec(dllexport) void *WINAPI OpenColorProfileW(void *a, DWORD b, DWORD c, DWORD d) { return NULL; }
__declspec(dllexport) BOOL WINAPI CloseColorProfile(void *a) { return FALSE; }
__declspec(dllexport) BOOL WINAPI GetColorProfileFromHandle(void *a, BYTE *b, DWORD *c) { return FALSE; }
__declspec(dllexport) void *WINAPI WcsCreateIccProfile(void *a, DWORD b) { return NULL; }
