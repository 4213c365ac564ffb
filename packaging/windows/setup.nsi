; The per-user installer. build.py gives: VERSION VERSION4 SOURCE ICON TARGET SIZE (KB), and the two lists of
; files that it wrote (INSTALL_LIST, REMOVE_LIST), so that removing takes away what was installed and no more.
Target amd64-unicode
ManifestDPIAware true
!ifdef QUICK
SetCompress off ; for trials: an older version to install over
!else
SetCompressor /SOLID lzma
!endif
SetDateSave off
RequestExecutionLevel user
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Conduct Desk"
!define TYPE "ConductDesk.Backup"
!define EXE "Conduct Desk.exe"
Name "Conduct Desk"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\Conduct Desk"
BrandingText "Conduct Desk ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION4}"
VIAddVersionKey ProductName "Conduct Desk"
VIAddVersionKey FileDescription "Installs Conduct Desk for this user"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey LegalCopyright "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEPAGE_TITLE "Conduct Desk ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Conduct Desk is installed for you alone and needs no administrator.$\r$\n$\r$\nAn earlier version is replaced. A case log that is already on this computer stays as it is.$\r$\n$\r$\nClose Conduct Desk before you go on."
!define MUI_FINISHPAGE_TITLE "Conduct Desk is installed"
!define MUI_FINISHPAGE_TEXT "You find it on the desktop and in the Start menu. Nothing leaves this computer."
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!define MUI_FINISHPAGE_RUN_TEXT "Open Conduct Desk now"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Conduct Desk is removed from this computer. Your case log and its backups stay, in:$\r$\n$\r$\n$LOCALAPPDATA\Conduct Desk"
!define MUI_FINISHPAGE_NOAUTOCLOSE
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that runs cannot be opened for writing. Asks until it can; 20 tries of half a second when silent.
!macro WAIT_UNTIL_CLOSED UN
Function ${UN}WaitUntilClosed
    StrCpy $R1 0
    again:
    IfFileExists "$INSTDIR\${EXE}" 0 closed
    ClearErrors
    FileOpen $R0 "$INSTDIR\${EXE}" a
    IfErrors open
    FileClose $R0
    Goto closed
    open:
    IfSilent 0 ask
    IntOp $R1 $R1 + 1
    ${If} $R1 > 20
        SetErrorLevel 5
        Abort
    ${EndIf}
    Sleep 500
    Goto again
    ask:
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Conduct Desk is open. Close it, then choose Retry. What you have typed is saved when it closes." IDRETRY again
    SetErrorLevel 5
    Abort
    closed:
FunctionEnd
!macroend
!insertmacro WAIT_UNTIL_CLOSED ""
!insertmacro WAIT_UNTIL_CLOSED "un."

Function .onInit
    ReadRegStr $0 HKCU "${KEY}" "InstallLocation"
    ${If} $0 != ""
        StrCpy $INSTDIR $0
    ${EndIf}
    ReadRegStr $0 HKCU "${KEY}" "DisplayVersion"
    ${If} $0 != ""
        ${VersionCompare} $0 "${VERSION}" $1
        ${If} $1 == 1
            MessageBox MB_OK|MB_ICONINFORMATION "Version $0 is installed, which is newer than ${VERSION}. It stays as it is." /SD IDOK
            SetErrorLevel 3
            Quit
        ${EndIf}
    ${EndIf}
FunctionEnd

Section
    Call WaitUntilClosed
    ; What an earlier version installed goes first, by that version's own list.
    ${If} ${FileExists} "$INSTDIR\Uninstall.exe"
        ExecWait '"$INSTDIR\Uninstall.exe" /S /UPGRADE _?=$INSTDIR'
    ${EndIf}
    SetOverwrite on
    !include "${INSTALL_LIST}"
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\Uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Conduct Desk.lnk" "$INSTDIR\${EXE}"
    CreateShortcut "$DESKTOP\Conduct Desk.lnk" "$INSTDIR\${EXE}"
    WriteRegStr HKCU "Software\Classes\.cdbackup" "" "${TYPE}"
    WriteRegStr HKCU "Software\Classes\${TYPE}" "" "Conduct Desk backup"
    WriteRegStr HKCU "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\${EXE},0"
    WriteRegStr HKCU "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
    WriteRegStr HKCU "${KEY}" "DisplayName" "Conduct Desk"
    WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${KEY}" "Publisher" "Conduct Desk"
    WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\${EXE},0"
    WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${KEY}" "Comments" "The case log stays when Conduct Desk is removed."
    WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
    WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
    WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${SIZE}
    WriteRegDWORD HKCU "${KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section Uninstall
    Call un.WaitUntilClosed
    !include "${REMOVE_LIST}"
    ${GetParameters} $R2
    ClearErrors
    ${GetOptions} $R2 "/UPGRADE" $R3
    ${IfNot} ${Errors}
        Goto done ; the newer version writes its own
    ${EndIf}
    Delete "$SMPROGRAMS\Conduct Desk.lnk"
    Delete "$DESKTOP\Conduct Desk.lnk"
    DeleteRegKey HKCU "Software\Classes\${TYPE}"
    ReadRegStr $0 HKCU "Software\Classes\.cdbackup" ""
    ${If} $0 == "${TYPE}"
        DeleteRegKey HKCU "Software\Classes\.cdbackup"
    ${EndIf}
    DeleteRegKey HKCU "${KEY}"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
    Delete "$INSTDIR\Uninstall.exe"
    RMDir "$INSTDIR"
    ${If} ${FileExists} "$LOCALAPPDATA\Conduct Desk\*.*"
        MessageBox MB_OK|MB_ICONINFORMATION "Conduct Desk is removed. Your case log was not touched. It is in:$\r$\n$\r$\n$LOCALAPPDATA\Conduct Desk$\r$\n$\r$\nInstall Conduct Desk again to open it. Delete that folder only when nothing in it has to be kept." /SD IDOK
    ${EndIf}
    done:
SectionEnd
