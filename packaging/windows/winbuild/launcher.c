/* Conduct Desk.exe: starts the program with the interpreter that lies beside it, and nothing else.

   python3NN._pth beside it names the only places modules come from: no registry, no PYTHONPATH, no folder
   of the user's. Libraries are looked for beside this program and in Windows' own folder, never in the folder
   from which it was started: a library planted beside a file that is opened is not found. */
#include <windows.h>
#include <shellapi.h>

#ifndef LOAD_LIBRARY_SEARCH_DEFAULT_DIRS
#define LOAD_LIBRARY_SEARCH_DEFAULT_DIRS 0x00001000
#endif
#define LONGEST 32768
#define TITLE L"Conduct Desk"

typedef int (*Main)(int, wchar_t **);

static int broken(const wchar_t *words)
{
    MessageBoxW(NULL, words, TITLE, MB_OK | MB_ICONERROR);
    return 1;
}

int WINAPI wWinMain(HINSTANCE own, HINSTANCE before, LPWSTR line, int show)
{
    static wchar_t path[LONGEST];
    static wchar_t *words[64] = {TITLE, L"-m", L"conduct_desk_start"};
    wchar_t **given;
    wchar_t *end;
    HMODULE python;
    Main run;
    int count, at;

    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    SetDllDirectoryW(L"");
    if (!GetModuleFileNameW(NULL, path, LONGEST - 64)) return broken(L"Conduct Desk does not know where it is.");
    for (end = path + lstrlenW(path); end > path && end[-1] != L'\\'; end--) ;
    lstrcpyW(end, PYTHON_DLL);
    python = LoadLibraryExW(path, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    run = python ? (Main) (void *) GetProcAddress(python, "Py_Main") : NULL;
    if (!run) return broken(L"A part of Conduct Desk is missing. Install it again: your case log stays as it is.");
    given = CommandLineToArgvW(GetCommandLineW(), &count);
    if (!given || count > 60) return broken(L"Conduct Desk was given more words than it can read.");
    words[0] = given[0];
    for (at = 1; at < count; at++) words[at + 2] = given[at];
    return run(count + 2, words);
}
